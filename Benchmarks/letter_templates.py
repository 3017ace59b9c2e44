"""Generated papers of the kinds that Corpus holds, with what is in them: the ground truth of generated_letters.py.

`papers(count, seed)` yields (path, text, truth) and is the same for the same arguments. Dossiers, numbers and what
is said are invented; the members exist, because telling them apart is part of the job. Each sentence states what
its template says and nothing else.
"""
import datetime
import random

# As printed, first name and surname, party, all of them members from 2017 to 2021.
MEMBERS = [
    ("Kwint", "Peter Kwint", "SP"), ("Westerveld", "Lisa Westerveld", "GroenLinks"),
    ("Van den Hul", "Kirsten van den Hul", "PvdA"), ("Özdil", "Zihni Özdil", "GroenLinks"),
    ("Tellegen", "Ockje Tellegen", "VVD"), ("Becker", "Bente Becker", "VVD"),
    ("Segers", "Gert-Jan Segers", "ChristenUnie"), ("Bisschop", "Roelof Bisschop", "SGP"),
    ("Ploumen", "Lilianne Ploumen", "PvdA"), ("Asscher", "Lodewijk Asscher", "PvdA"),
    ("Omtzigt", "Pieter Omtzigt", "CDA"), ("Bromet", "Laura Bromet", "GroenLinks"),
    ("Van Brenk", "Corrie van Brenk", "50PLUS"), ("Alkaya", "Mahir Alkaya", "SP"),
    ("Smeulders", "Paul Smeulders", "GroenLinks"), ("Jasper van Dijk", "Jasper van Dijk", "SP"),
    ("Gijs van Dijk", "Gijs van Dijk", "PvdA"), ("Van Raan", "Lammert van Raan", "PvdD"),
    ("Wassenberg", "Frank Wassenberg", "PvdD"), ("Voordewind", "Joël Voordewind", "ChristenUnie"),
    ("Kuiken", "Attje Kuiken", "PvdA"), ("Kuzu", "Tunahan Kuzu", "DENK"),
    ("Azarkan", "Farid Azarkan", "DENK"), ("Markuszower", "Gidi Markuszower", "PVV"),
    ("Beertema", "Harm Beertema", "PVV"), ("Pieter Heerma", "Pieter Heerma", "CDA"),
]
# Office, abbreviation, whoever signs for it.
OFFICES = [
    ("Minister van Onderwijs, Cultuur en Wetenschap", "OCW", "I.K. van Engelshoven"),
    ("Minister van Sociale Zaken en Werkgelegenheid", "SZW", "W. Koolmees"),
    ("Minister van Infrastructuur en Waterstaat", "IenW", "C. van Nieuwenhuizen Wijbenga"),
    ("Minister van Justitie en Veiligheid", "JenV", "F.B.J. Grapperhaus"),
    ("Minister van Landbouw, Natuur en Voedselkwaliteit", "LNV", "C.J. Schouten"),
    ("Minister van Financiën", "Fin", "W.B. Hoekstra"),
]
# Singular and plural.
THINGS = [
    ("taalhuis", "taalhuizen"), ("bibliotheek", "bibliotheken"), ("training", "trainingen"), ("brug", "bruggen"),
    ("meldpunt", "meldpunten"), ("sluis", "sluizen"), ("school", "scholen"), ("gemaal", "gemalen"),
    ("boerderij", "boerderijen"), ("rechtbank", "rechtbanken"), ("museum", "musea"), ("werkplaats", "werkplaatsen"),
    ("zwembad", "zwembaden"), ("spoorlijn", "spoorlijnen"), ("luchthaven", "luchthavens"), ("buurthuis", "buurthuizen"),
    ("fietspad", "fietspaden"), ("windmolen", "windmolens"), ("kazerne", "kazernes"), ("apotheek", "apotheken"),
]
ASPECTS = [
    "bereikbaarheid", "bekostiging", "toegankelijkheid", "veiligheid", "verduurzaming", "spreiding", "kwaliteit",
    "bezetting", "digitalisering", "leefbaarheid", "renovatie", "openstelling",
]
PLACES = [
    "Zeeland", "Drenthe", "Twente", "Limburg", "Friesland", "Flevoland", "Groningen", "Brabant", "Utrecht", "Gelderland",
]
FILLERS = [
    "De uitvoering ligt bij de gemeenten, die daarvoor eigen beleid maken.",
    "Over de voortgang is overleg gevoerd met de betrokken partijen.",
    "Uit gesprekken blijkt dat bewoners vooral behoefte hebben aan duidelijkheid.",
    "De provincie wijst op het belang van een goede afstemming.",
    "Met deze aanpak wordt aangesloten bij bestaande initiatieven.",
    "Een zorgvuldige voorbereiding staat daarbij voorop.",
]
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def printed(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def session(day):
    """The parliamentary year of a day, which begins in September."""
    first = day.year if day.month >= 9 else day.year - 1
    return f"{first}–{first + 1}"


def spaced(number):
    return f"{number[:2]} {number[2:]}"


def grouped(number):
    return f"{number:,}".replace(",", ".")


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.motions = []
        self.letters = []
        self.numbers = {}

    def paper(self):
        random = self.random
        dossier = str(random.randrange(31000, 34000))
        number = self.numbers[dossier] = self.numbers.get(dossier, 0) + 1
        subject = THINGS[hash_of(dossier) % len(THINGS)]
        day = datetime.date(2017, 9, 20) + datetime.timedelta(random.randrange(1200))
        truth = {
            "id": f"kst-{dossier}-{number}", "dossier": dossier, "date": day.isoformat(), "motions": [], "commitments": [],
            "figures": [], "references": [], "signer": None,
        }
        head = [
            "Tweede Kamer der Staten-Generaal", "", "2", "", f"Vergaderjaar {session(day)}", "", spaced(dossier), "",
            f"Beleid {subject[1]}", "", f"Nr. {number}", ""]
        foot = [
            "", truth["id"], "ISSN 0921 - 7371", f"’s-Gravenhage {day.year}", "",
            f"Tweede Kamer, vergaderjaar {session(day)}, {spaced(dossier)}, nr. {number}", ""]
        thing = random.choice(THINGS)
        kind = "motion" if random.random() < 0.4 else "letter"
        truth["kind"] = kind
        body = self.motion(truth, day, thing) if kind == "motion" else self.letter(truth, day, thing, number)
        text = "\n".join(head + body + foot)
        truth["title"] = f"Beleid {subject[1]}"
        return f"{dossier[:2]}/{dossier[2:]}/{truth['id']}.txt", text, truth

    def motion(self, truth, day, thing):
        random = self.random
        movers = random.sample(MEMBERS, random.choice([1, 1, 2, 2, 3]))
        aspect, place = random.choice(ASPECTS), random.choice(PLACES)
        names = [mover[0].upper() for mover in movers]
        title = "MOTIE VAN HET LID " + names[0] if len(names) == 1 else (
            "MOTIE VAN DE LEDEN " + ", ".join(names[:-1]) + " EN " + names[-1])
        record = {
            "target": truth["id"], "submitters": movers, "date": day.isoformat(), "status": "submitted",
            "aspect": aspect, "thing": thing, "place": place, "own": True}
        truth["motions"].append(record)
        self.motions.append(record)
        return [
            title, f"Voorgesteld {printed(day)}", "De Kamer,", "gehoord de beraadslaging,",
            f"constaterende dat de {aspect} van de {thing[1]} in {place} achterblijft;",
            f"verzoekt de regering de {aspect} van iedere {thing[0]} in {place} te verbeteren,",
            "en gaat over tot de orde van de dag.", *[mover[0] for mover in movers]]

    def letter(self, truth, day, thing, number):
        random = self.random
        office, ministry, name = random.choice(OFFICES)
        truth["signer"] = ministry
        aspect, place = random.choice(ASPECTS), random.choice(PLACES)
        body = [
            f"BRIEF VAN DE {office.upper()}", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            f"Den Haag, {printed(day)}", "",
            f"Hierbij informeer ik uw Kamer over de {aspect} van {thing[1]} in {place}.", ""]
        for _ in range(random.randrange(1, 4)):
            body += random.sample(FILLERS, 2) + [""]
        if self.motions and random.random() < 0.5:
            body += self.answer(truth, random.choice(self.motions[-400:]))
        for _ in range(random.randrange(0, 3)):
            body += self.figure(truth)
        if random.random() < 0.5:
            body += self.commitment(truth, ministry, day)
        if self.letters and random.random() < 0.5:
            target = random.choice(self.letters)
            truth["references"].append({"target": target["id"], "relation": "cites"})
            body += [
                f"Eerder schreef ik hierover aan uw Kamer (Kamerstuk {spaced(target['dossier'])}, "
                f"nr. {target['id'].rsplit('-', 1)[1]}).", ""]
        self.letters.append(truth)
        return body + [f"De {office},", name]

    def answer(self, truth, motion):
        """A paragraph that says that a motion was adopted and carried out."""
        movers = [f"{printed} ({party})" for printed, _, party in motion["submitters"]]
        who = "het lid " + movers[0] if len(movers) == 1 else "de leden " + ", ".join(movers[:-1]) + " en " + movers[-1]
        dossier, number = motion["target"].split("-")[1:]
        truth["motions"].append({**motion, "status": "adopted", "own": False})
        truth["references"].append({"target": motion["target"], "relation": "executes"})
        return [
            f"Uw Kamer heeft de motie van {who} over de {motion['aspect']} van de {motion['thing'][1]} aangenomen "
            f"(Kamerstuk {spaced(dossier)}, nr. {number}). Hiermee beschouw ik deze motie als uitgevoerd.", ""]

    def figure(self, truth):
        random = self.random
        thing = random.choice(THINGS)[1]
        value = random.randrange(13, 9000)
        form = random.randrange(4)
        if form == 0:
            truth["figures"].append({"value": value, "unit": None, "words": {thing}})
            return [f"In totaal zijn {grouped(value)} {thing} bezocht.", ""]
        if form == 1:
            truth["figures"].append({"value": value * 1000, "unit": "EUR", "words": {thing}})
            return [f"Voor de {thing} is € {grouped(value * 1000)} beschikbaar.", ""]
        if form == 2:
            truth["figures"].append({"value": value % 99 + 1, "unit": "percent", "words": {thing}})
            return [f"Van de {thing} is {value % 99 + 1} procent gesloten.", ""]
        truth["figures"].append({"value": value * 100_000, "unit": "EUR", "words": {thing}})
        millions = f"{value // 10},{value % 10}" if value % 10 else f"{value // 10}"
        return [f"De kosten van de {thing} bedragen € {millions} miljoen.", ""]

    def commitment(self, truth, ministry, day):
        random = self.random
        aspect, thing = random.choice(ASPECTS), random.choice(THINGS)[1]
        due = datetime.date(day.year + 1, random.randrange(1, 13), 1)
        asker = random.choice(MEMBERS) if random.random() < 0.4 else None
        truth["commitments"].append({
            "by": ministry, "due": (due - datetime.timedelta(1)).isoformat(), "aspect": aspect, "thing": thing,
            "requested": asker, "status": "made"})
        promise = f"Op verzoek van het lid {asker[0]} ({asker[2]}) zeg ik" if asker else "Ik zeg"
        return [
            f"{promise} toe de Kamer vóór 1 {MONTHS[due.month - 1]} {due.year} te informeren over de {aspect} van "
            f"de {thing}.", ""]


def hash_of(text):
    value = 0
    for character in text:
        value = value * 31 + ord(character)
    return value


def papers(count, seed):
    generator = Generator(seed)
    for _ in range(count):
        yield generator.paper()
