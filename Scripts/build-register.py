#!/usr/bin/env python3
"""Builds the register of people that the program ships.

    Scripts/build-register.py merge --corpus DIR --domain DIR   facts -> readable tables
    Scripts/build-register.py pack                              readable tables -> register.bin

The readable tables (Sources/CTables/data/register/*.tsv) are the source: they may be edited by hand and
packed again; `merge` makes them anew from the lists of facts:

    DIR(corpus)/data/tk-memberships-1815-2023.json   every membership of the Tweede Kamer since 1815
    DIR(corpus)/data/openkamer/*.json                call names, initials, prefixes, cabinets 2006-2019
    DIR(corpus)/data/tk-members-2026.json            the 150 members of 2026
    DIR(domain)/data/mps.csv, ministers.csv          members and ministers of later years
    Sources/CTables/data/register/corrections.tsv    call names and prefixes that those lists leave out

Both steps are deterministic: the same input gives the same bytes. Standard library only.

A person's key is  surname-callname-prefix-year : the surname without its prefix, the call name (else the
first given name, else the initials), the prefix, the year of birth (left out where unknown); in small
ASCII letters. Two who would be alike get -2, -3 in the order of their first year. A key that stands in
persons.tsv stays with its person when the tables are made anew.

register.bin, little-endian; see Sources/Register/PackedRegister.swift, which reads it:
    "KREG" u32 version, u32 counts {persons, memberships, offices, names, parties}, u32 size of the pool,
    persons      key, call, given, initials, prefix, surname: u32 offset in the pool each; then folded for
                 comparing: first names ("|gijs|gijsjan|jan|"), letters of the initials, prefix; u16 born;
                 u16 flags (1: the prefix is not known); u32 first membership, u32 count;
                 u32 first office, u32 count
    memberships  i32 from, i32 to (days since 1970-01-01, inclusive), u32 party
    offices      i32 from, i32 to, u32 ministry (pool), u32 title (pool)
    names        u32 folded name (pool), u32 person << 2 | form; sorted by the bytes of the name
                 (form 0: the surname, 1: its first half, 2: another printed form, 3: its last part)
    parties      u32 name (pool)
    pool         strings in UTF-8, each behind one u16 with its length in bytes
"""
import argparse, csv, datetime, json, os, struct, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "Sources", "CTables", "data", "register")
PACKED = os.path.join(HERE, "..", "Sources", "CTables", "data", "register.bin")

PREFIXES = set(
    "van de der den ten ter te tot 't in op het uit von du la le el al ben d' thoe zu aan bij voor "
    "onder over vom dos da del af auf zur zum".split()) | {"’t", "d’"}
LAST_TERM_END = "2025-11-11"   # end of the House elected on 22 November 2023
LAST_TERM_START = "2023-12-06"
NEW_TERM_START = "2025-11-12"
OPEN = "9999-12-31"

# Letters that have no decomposition.
PLAIN = {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ı": "i", "İ": "i", "ß": "ss", "æ": "ae",
         "Æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ĳ": "ij", "Ĳ": "ij"}


def plain(text):
    """Small ASCII letters; other signs stay."""
    text = "".join(PLAIN.get(c, c) for c in text)
    text = unicodedata.normalize("NFD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def fold(text):
    """As a name is compared: ASCII letters and digits only."""
    return "".join(c for c in plain(text) if c.isascii() and c.isalnum())


def split_prefix(surname):
    words = surname.split()
    n = 0
    while n < len(words) - 1 and words[n].lower() in PREFIXES:
        n += 1
    return " ".join(words[:n]), " ".join(words[n:])


SECOND_FIRST_NAMES = {"Jan", "Jelle", "Arie", "Jacob", "Joost"}


def tidy(call, prefix, surname):
    """Names that a list cut in the wrong place: "Marjolein Faber-van | de | Klashorst", "Henk | Jan Ormel"."""
    words = call.split()
    if words and "-" in words[-1] and words[-1].split("-")[-1] in PREFIXES:
        surname = " ".join([words[-1], prefix, surname]).replace("  ", " ")
        call, prefix = " ".join(words[:-1]), ""
    elif not prefix and len(words) > 1 and words[-1].lower() in PREFIXES:
        call, prefix = " ".join(words[:-1]), words[-1]
    first, *more = surname.split()
    if call and more and first in SECOND_FIRST_NAMES and not prefix:
        call, surname = call + " " + first, " ".join(more)
    return call, prefix, surname


def letters(initials):
    """"Th.B.F.M." -> "tbfm": the first letter of each."""
    return "".join(plain(p.strip())[:1] for p in initials.replace(" ", ".").split(".") if p.strip())


def initials_of(given):
    return "".join(w[0] + "." for w in given.replace("-", " ").split() if w[0].isalpha())


class Person:
    def __init__(self, call="", given="", initials="", prefix=None, surname="", born=None):
        self.call, self.given, self.initials = call, given, initials
        self.prefix, self.surname, self.born = prefix, surname, born
        self.aliases, self.periods, self.offices = set(), [], []
        self.key = ""

    def first(self):
        return self.call.split(";")[0] or (self.given.split() or [""])[0] or self.initials

    def letters(self):
        return letters(self.initials) or letters(initials_of(self.given)) or letters(self.call)

    def names(self):
        return {fold(self.surname)} | {fold(a) for a in self.aliases}


def covers(person, period, slack=40):
    """The party of the membership that overlaps a period, or None."""
    a, b = day(period[1]) - slack, day(period[2]) + slack
    for party, start, end in person.periods:
        if day(start) <= b and day(end) >= a:
            return party
    return None


def day(iso, last=False):
    if not iso:
        return day(OPEN)
    parts = [int(p) for p in iso.split("-")]
    if len(parts) == 1:
        parts += [12, 31] if last else [1, 1]
    if len(parts) == 2:
        parts += [28] if last else [1]
    return datetime.date(*parts).toordinal() - 719163


def iso(number):
    return datetime.date.fromordinal(number + 719163).isoformat()


class Merger:
    def __init__(self):
        self.people = []
        self.by_name = {}

    def add(self, person):
        self.people.append(person)
        self.index(person)
        return person

    def index(self, person):
        for name in self.half_names(person):
            self.by_name.setdefault(name, [])
            if person not in self.by_name[name]:
                self.by_name[name].append(person)

    @staticmethod
    def half_names(person):
        names = set()
        for text in [person.surname, *person.aliases]:
            names.add(fold(text))
            if "-" in text:
                names.add(fold(text.split("-")[0]))
        return names

    def find(self, seen):
        """The person that an entry of another list means, or None."""
        best, score_of_best, tied = None, 0, False
        candidates = []
        for name in sorted(self.half_names(seen)):
            for person in self.by_name.get(name, []):
                if person not in candidates:
                    candidates.append(person)
        for person in candidates:
            score = self.score(person, seen)
            if score > score_of_best:
                best, score_of_best, tied = person, score, False
            elif score == score_of_best and best is not None:
                tied = True
        return best if best is not None and score_of_best >= 4 and not tied else None

    @staticmethod
    def score(person, seen):
        score = 0
        if person.born and seen.born:
            if abs(person.born - seen.born) > 1:
                return -1
            score += 3
        if person.prefix is not None and seen.prefix is not None \
                and fold(person.prefix) != fold(seen.prefix):
            return -1
        a, b = person.letters(), seen.letters()
        if seen.initials and a and b:
            if a == b:
                score += 3
            elif a.startswith(b) or b.startswith(a):
                score += 1
            else:
                score -= 2
        names = {fold(w) for w in person.given.replace("-", " ").split()}
        names |= {fold(person.given), *(fold(c) for c in person.call.split(";"))} - {""}
        if seen.call:
            if fold(seen.call) in names or fold(seen.call.split()[0]) in names:
                score += 3
            elif person.call and fold(person.call) != fold(seen.call):
                score -= 1
            elif a and fold(seen.call)[:1] == a[0]:
                score += 1
        matched = 0
        for period in seen.periods:
            party = covers(person, period)
            if party is not None:
                matched = max(matched, 4 if same_party(party, period[0]) else 2)
        score += matched
        if person.periods and seen.periods and not matched:
            last = max(day(p[2]) for p in person.periods)
            first = min(day(p[1]) for p in seen.periods)
            if first - last > 25 * 365:
                return -1
        for name in person.names():
            if name in seen.names():
                score += 1
        return score


PARTY = {"GL-PvdA": "GroenLinks-PvdA", "Vrijheidsbond": "LSP", "Boerenpartij": "BP", "-": "partijloos",
         "": "partijloos", "Leefbaar Nederland": "LN", "Centrumpartij": "CP", "Lid-Bontes": "Bontes",
         "vKA": "Van Kooten-Arissen", "Groep Krol/vKA": "Groep Krol/Van Kooten-Arissen",
         "VoorNederland": "VNL", "Lid-Haga": "Van Haga", "Fractie Den Haan": "Den Haan",
         "Lid Den Haan": "Den Haan", "lid Verdonk (ex-VVD)": "Verdonk", "lid Brinkman (ex-PVV)": "Brinkman",
         "Lid Gündoğan": "Gündoğan", "vanPareren": "Van Pareren", "VanKooten-Arissen": "Van Kooten-Arissen",
         "GKVK": "Groep Krol/Van Kooten-Arissen", "RKPN": "RKPN",
         "Groep-Eerdmans/Van Schijndel (ex-LPF ex-VVD)": "Groep Van Schijndel",
         "groep-Kortenoeven/Hernandez (ex-PVV)": "Groep Kortenoeven/Hernandez",
         "Bontes/Van Klaveren (ex-PVV)": "Groep Bontes/Van Klaveren"}


def party_name(text):
    if text in PARTY:
        return PARTY[text]
    if text.lower().startswith(("groep-", "lid-")):
        name = text.split("(")[0].strip()
        head, tail = name.split("-", 1)
        return "Groep " + tail if head.lower() == "groep" else tail
    return text


def same_party(a, b):
    a, b = fold(a), fold(b)
    joint = {"groenlinks", "pvda", "groenlinkspvda"}
    return a == b or (a in joint and b in joint)


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def members_since_1815(merger, corpus):
    people = {}
    for row in read_json(os.path.join(corpus, "data", "tk-memberships-1815-2023.json")):
        number = row["Persoon_id"]
        if number not in people:
            prefix, surname = split_prefix(row["Naam (Uit personen))"].strip())
            # The list gives surnames without their prefix: which one is not known.
            people[number] = Person(
                given=str(row["Voornamen"]).strip(), prefix=prefix or None, surname=surname,
                born=row["Geboortejaar"] or None)
        start = datetime.date(row["Beginjaar"], row["Beginmaand"] or 1,
                              row["Begindag"] if isinstance(row["Begindag"], int) and row["Begindag"] else 1)
        if row["Eindjaar"]:
            end = datetime.date(row["Eindjaar"], row["Eindmaand"] or 12, row["Einddag"] or 28)
        else:
            end = datetime.date(9999, 12, 31)
        people[number].periods.append((party_name(row["Fractie"]), start.isoformat(), end.isoformat()))
    corrections = {(r[0], r[1], int(r[2])): (r[3], r[4]) for r in read_tsv("corrections.tsv")}
    unique = {}
    for number in sorted(people):
        person = people[number]
        same = unique.setdefault((fold(person.surname), fold(person.given), person.born), person)
        if same is not person:      # one person under two numbers
            same.periods += person.periods
            same.given = max(same.given, person.given, key=lambda g: (len(g.encode()), g))
        else:
            known = corrections.get((person.surname, person.given, person.born))
            if known:
                person.call, person.prefix = known
            merger.add(person)


def openkamer(merger, corpus):
    folder = os.path.join(corpus, "data", "openkamer")
    persons = {r["pk"]: r["fields"] for r in read_json(os.path.join(folder, "person.json"))}
    rows = read_json(os.path.join(folder, "parliament.json"))
    party = {r["pk"]: r["fields"]["name_short"] or r["fields"]["name"] for r in rows
             if r["model"] == "parliament.politicalparty"}
    parties, houses = {}, {}
    for row in rows:
        fields = row["fields"]
        if row["model"] == "parliament.partymember":
            parties.setdefault(fields["person"], []).append(
                (party[fields["party"]], fields["joined"], fields["left"]))
        elif row["model"] == "parliament.parliamentmember" and fields["joined"]:
            houses.setdefault(fields["person"], []).append(
                (fields["joined"], fields["left"] or "2021-03-30"))
    for number in sorted(persons):
        fields = persons[number]
        prefix, surname = split_prefix(
            (fields["surname_prefix"] + " " + fields["surname"]).strip())
        if not surname:
            continue
        call, prefix, surname = tidy(fields["forename"].strip(), prefix, surname)
        seen = Person(call=call, initials=fields["initials"].strip(), prefix=prefix,
                      surname=surname, born=int(fields["birthdate"][:4]) if fields["birthdate"] else None)
        for joined, left in houses.get(number, []):
            names = [n for n, a, b in parties.get(number, [])
                     if (a or "0001-01-01") <= left and (b or OPEN) >= joined] or \
                    [n for n, _, _ in parties.get(number, [])] or [""]
            seen.periods.append((party_name(names[0]), joined, left))
        found = merger.find(seen)
        if found is None:
            # A name without first name or years is no person one could tell from another.
            if seen.periods or seen.born:
                merger.add(seen)
        else:
            learn(merger, found, seen, add_periods=True)


def uncovered(person, period):
    """The parts of a period, of 60 days or more, in which no membership is known yet."""
    party, start, end = period
    rest = [(day(start), day(end))]
    for _, a, b in person.periods:
        a, b = day(a), day(b)
        rest = [part for x, y in rest for part in ((x, min(y, a - 1)), (max(x, b + 1), y))
                if part[1] - part[0] >= 60 or (part == (x, y) and x <= y)]
    return [(party or "partijloos", iso(x), iso(y)) for x, y in rest]


def learn(merger, person, seen, add_periods):
    if seen.call and not person.call:
        person.call = seen.call
    elif seen.call and fold(seen.call) not in {fold(c) for c in person.call.split(";")}:
        person.call += ";" + seen.call
    if seen.initials and len(letters(seen.initials)) >= len(letters(person.initials)):
        person.initials = seen.initials
    if person.prefix is None:
        person.prefix = seen.prefix
    if fold(seen.surname) != fold(person.surname):
        person.aliases.add(seen.surname)
    elif plain(seen.surname) != seen.surname.lower():
        person.surname = seen.surname          # the spelling with its diacritics
    if person.born is None:
        person.born = seen.born
    if add_periods:
        for period in seen.periods:
            person.periods += uncovered(person, period)
    merger.index(person)


def later_members(merger, domain, corpus):
    now = {r["naam"]: r["partij"] for r in
           read_json(os.path.join(corpus, "data", "tk-members-2026.json"))}
    grouped = {}
    for row in read_csv(os.path.join(domain, "data", "mps.csv")):
        grouped.setdefault((row["full_name"], row["initials"] if row["full_name"] not in now else ""),
                           []).append(row)
    for (name, _), rows in grouped.items():
        row = rows[0]
        full = (row["tussenvoegsel"] + " " + row["surname"]).strip()
        call = name[:-len(full)].strip() if name.endswith(full) else ""
        call, prefix, surname = tidy(call, *split_prefix(full))
        initials = max((r["initials"] for r in rows), key=len)
        seen = Person(call=call, initials=initials, prefix=prefix, surname=surname)
        for r in rows:
            party = party_name(r["party"].split("|")[0])
            if "virtual date" in r["note"]:
                start = r["from"]
                seen.periods.append((party_name(now.get(name, party)), start, OPEN))
            elif "sat in the House elected" in r["note"]:
                seen.periods.append((party, LAST_TERM_START, LAST_TERM_END))
            elif r["from"]:
                end = r["to"] or (OPEN if name in now else
                                  iso(day(r["last_seen"], True)) if r["last_seen"] > "2021-03-30"
                                  else max(r["from"], "2021-03-30"))
                seen.periods.append((party, r["from"], end))
            elif r["last_seen"] and "openkamer" not in r["source"]:
                seen.periods.append((party, iso(day(r["last_seen"])), iso(day(r["last_seen"], True))))
        found = merger.find(seen)
        if found is None:
            if not seen.periods:
                continue
            found = merger.add(seen)
            for i, (party, start, end) in enumerate(found.periods):
                # The list of all members ends in 2023: who is not in it came later.
                if start == LAST_TERM_START:
                    found.periods[i] = (party, "2024-01-01", end)
        else:
            learn(merger, found, seen, add_periods=False)
            for party, start, end in seen.periods:
                extend(found, party, start, end, name in now)
    for name, party in now.items():
        call, rest = name.split(" ", 1)
        call, prefix, surname = tidy(call, *split_prefix(rest))
        seen = Person(call=call, prefix=prefix, surname=surname)
        seen.periods = [(party_name(party), NEW_TERM_START, OPEN)]
        found = merger.find(seen)
        if found is None:
            same = [p for p in merger.people if fold(p.surname) == fold(surname)
                    and fold(p.call) == fold(call)]
            found = same[0] if len(same) == 1 else merger.add(seen)
        learn(merger, found, seen, add_periods=False)
        extend(found, party_name(party), NEW_TERM_START, OPEN, True)
        found.sits_now = True
    for person in merger.people:
        close(person)


def extend(person, party, start, end, sits_now):
    """Adds what a later list knows beyond 2023 or beyond a known period."""
    a, b = day(start), day(end)
    for i, (known, x, y) in enumerate(person.periods):
        if y == OPEN and a >= day(x) - 40:
            if end != OPEN and not sits_now and same_party(known, party):
                person.periods[i] = (known, x, end)
            elif not same_party(known, party) and start > x:
                person.periods[i] = (known, x, iso(a - 1))
                person.periods.append((party, start, end))
            return
    if covers(person, (party, start, end), 0) is None:
        person.periods.append((party or "partijloos", start, end))
    elif end != OPEN:
        person.periods += uncovered(person, (party, start, end))
    elif sits_now:
        # A seniority counted back over breaks: only the last term is sure.
        person.periods.append((party, max(start, LAST_TERM_START) if a > day(LAST_TERM_START)
                               else NEW_TERM_START, OPEN))


def close(person):
    for i, (party, start, end) in enumerate(person.periods):
        if end == OPEN and not getattr(person, "sits_now", False):
            person.periods[i] = (party, start, max(start, LAST_TERM_END))
    unique = []
    for period in sorted(set(person.periods), key=lambda p: (p[1], p[2], p[0])):
        if unique and same_party(unique[-1][0], period[0]) and period[1] <= unique[-1][2]:
            unique[-1] = (unique[-1][0], unique[-1][1], max(unique[-1][2], period[2]))
        else:
            unique.append(period)
    person.periods = unique


CABINETS = [("Kabinet-Rutte IV", "2022-01-10", "2024-07-02"), ("Kabinet-Schoof", "2024-07-02", "2026-02-23"),
            ("Kabinet-Jetten", "2026-02-23", ""), ("Kabinet-Rutte III", "2017-10-26", "2022-01-10"),
            ("Kabinet-Rutte II", "2012-11-05", "2017-10-26"), ("Kabinet-Rutte I", "2010-10-14", "2012-11-05"),
            ("Kabinet-Balkenende IV", "2007-02-22", "2010-10-14"),
            ("Kabinet-Balkenende III", "2006-07-07", "2007-02-22")]


def ministers(merger, domain):
    terms = {name: (start, end) for name, start, end in CABINETS}
    for row in read_csv(os.path.join(domain, "data", "ministers.csv")):
        prefix, surname = split_prefix((row["tussenvoegsel"] + " " + row["surname"]).strip())
        full = (row["tussenvoegsel"] + " " + row["surname"]).strip()
        name = row["full_name"]
        call = name[:-len(full)].strip() if name.endswith(full) else ""
        call, prefix, surname = tidy(call, prefix, surname)
        seen = Person(call=call, initials=row["initials"], prefix=prefix, surname=surname)
        candidates = [p for p in merger.people
                      if seen.names() & merger.half_names(p) or merger.half_names(seen) & p.names()]
        found = None
        for person in candidates:
            if person.prefix is not None and fold(person.prefix) != fold(prefix):
                continue
            if call and person.call and fold(call) != fold(person.call):
                continue
            if not person.call and call and fold(call) not in \
                    {fold(w) for w in person.given.split()}:
                if letters(row["initials"]) != person.letters():
                    continue
            if row["initials"] and person.letters() and \
                    letters(row["initials"])[0] != person.letters()[0]:
                continue
            if person.born and (row["from"] or "2006")[:4].isdigit() and \
                    int((row["from"] or "2006")[:4]) - person.born > 85:
                continue
            found = person
            break
        if found is None:
            found = merger.add(seen)
        else:
            learn(merger, found, seen, add_periods=False)
        start, end = terms.get(row["cabinet"], ("", ""))
        start, end = row["from"] or start, row["to"] or end
        if not start:
            continue
        office = (row["role"], row["ministry"], row["office_detail"], iso(day(start)),
                  iso(day(end, True)) if end else OPEN)
        if office not in found.offices:
            found.offices.append(office)


def write_tsv(name, comment, header, rows):
    with open(os.path.join(TABLES, name), "w", encoding="utf-8", newline="\n") as file:
        for line in comment.splitlines():
            file.write("# " + line + "\n")
        file.write("# " + "\t".join(header) + "\n")
        for row in rows:
            file.write("\t".join(row) + "\n")


def read_tsv(name):
    with open(os.path.join(TABLES, name), encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file
                if line.strip() and not line.startswith("#")]


def old_keys():
    if not os.path.exists(os.path.join(TABLES, "persons.tsv")):
        return {}
    return {(r[5], r[4], r[1], r[2], r[7]): r[0] for r in read_tsv("persons.tsv")}


def set_keys(people):
    known, taken = old_keys(), set()
    for person in people:
        row = person_row(person)
        key = known.get((row[5], row[4], row[1], row[2], row[7]))
        if key and key not in taken:
            person.key = key
            taken.add(key)
    for person in people:
        if person.key:
            continue
        parts = [person.surname, person.first(), person.prefix or "", str(person.born or "")]
        key = "-".join("-".join(fold(w) for w in p.replace("-", " ").split() if fold(w))
                       for p in parts if p)
        base, n = key, 1
        while key in taken:
            n += 1
            key = f"{base}-{n}"
        person.key = key
        taken.add(key)


def person_row(person):
    return [person.key, person.call, person.given, person.initials,
            "?" if person.prefix is None else person.prefix, person.surname,
            ";".join(sorted(person.aliases)), str(person.born or "")]


def merge(corpus, domain):
    merger = Merger()
    members_since_1815(merger, corpus)
    openkamer(merger, corpus)
    later_members(merger, domain, corpus)
    ministers(merger, domain)
    people = sorted(merger.people, key=lambda p: (
        fold(p.surname), min([x[1] for x in p.periods] + [x[3] for x in p.offices] + [OPEN]),
        fold(p.first()), p.born or 0))
    set_keys(people)
    people.sort(key=lambda p: p.key)
    write_tsv("persons.tsv",
              "People: members of the Tweede Kamer since 1815, ministers, state secretaries.\n"
              "Sources: see Scripts/build-register.py. Prefix ?: not known.",
              ["key", "call name", "given names", "initials", "prefix", "surname", "other surnames", "born"],
              [person_row(p) for p in people])
    write_tsv("memberships.tsv", "Memberships of the Tweede Kamer; first and last day.",
              ["key", "party", "from", "to"],
              [[p.key, party, start, "" if end == OPEN else end]
               for p in people for party, start, end in p.periods])
    write_tsv("offices.tsv", "Offices in the cabinet; first and last day.",
              ["key", "role", "ministry", "portfolio", "from", "to"],
              [[p.key, role, ministry, detail, start, "" if end == OPEN else end]
               for p in people for role, ministry, detail, start, end in sorted(p.offices)])


# One identity for each ministry under all its names.
IDENTITIES = {
    "A&M": "asiel", "AZ": "algemene-zaken", "BHO": "", "BHOS": "", "BiZa": "binnenlandse-zaken",
    "BZ": "buitenlandse-zaken", "BZK": "binnenlandse-zaken", "CRM": "cultuur", "Def": "defensie",
    "ELenI": "economische-zaken", "EZ": "economische-zaken", "EZK": "economische-zaken", "Fin": "financien",
    "IenM": "infrastructuur", "IenW": "infrastructuur", "JenG": "", "JenV": "justitie",
    "KGG": "klimaat", "LNV": "landbouw", "LVVN": "landbouw", "MinJus": "justitie", "OCenW": "onderwijs",
    "OCW": "onderwijs", "OenW": "onderwijs", "SoZa": "sociale-zaken", "SZW": "sociale-zaken",
    "VenJ": "justitie", "VoMil": "volksgezondheid", "VRO": "volkshuisvesting", "VROM": "volkshuisvesting",
    "VW": "infrastructuur", "VWS": "volksgezondheid", "WR": "", "WVC": "volksgezondheid", "WWI": ""}
# Days that ministries.csv leaves open although a successor is known.
SPANS = {("JenV", ""): ("2017-10-26", ""), ("OCW", ""): ("2003-05-27", ""), ("VWS", ""): ("1994-08-22", ""),
         ("BZK", ""): ("1998-08-03", ""), ("SZW", ""): ("1981-09-11", "")}
MORE_ALIASES = {"VWS": "MinVWS", "SZW": "MinSZW", "OCW": "MinOCW;OC en W", "JenV": "J en V", "VenJ": "V en J",
                "IenW": "I en W", "IenM": "I en M", "EZK": "MinEZK", "LNV": "MinLNV", "VW": "V en W",
                "A&M": "AM;AenM;A en M", "BZ": "Buza", "ELenI": "EL en I;EL&I"}


def rest(domain):
    folder = os.path.join(domain, "data")
    rows = []
    listed = read_csv(os.path.join(folder, "ministries.csv"))
    starts = {r["from"] for r in listed}
    for row in listed:
        identity = IDENTITIES[row["abbr"]]
        if not identity:
            continue                    # no ministry: see portfolios.tsv
        start, end = SPANS.get((row["abbr"], row["from"]), (row["from"], row["to"]))
        if (row["abbr"], row["from"], row["to"]) == ("LNV", "", "2010-10-13"):
            start = "2003-07-01"
        if row["abbr"] == "MinJus":
            end = "2010-10-13"
        names = [a for a in (row["aliases"] + ";" + MORE_ALIASES.get(row["abbr"], "")).split(";") if a]
        # "BZ" for Binnenlandse Zaken would take the name of Buitenlandse Zaken, "BiZa" that of its own row.
        names = [n for n in names if (row["abbr"], n) not in {("BiZa", "BZ"), ("BZK", "BiZa")}]
        rows.append([identity, row["abbr"], row["name"], iso(day(start)) if start else "",
                     iso(day(end, True) - (1 if end in starts else 0))
                     if end else "", ";".join(dict.fromkeys(names))])
    rows.sort(key=lambda r: (r[0], r[3]))
    write_tsv("ministries.tsv", "Ministries: one identity through all names; first and last day.\n"
              "Source: TOOI register of ministries, cabinet dates (domain list ministries.csv).",
              ["identity", "abbreviation", "name", "from", "to", "other abbreviations"], rows)
    write_tsv("parties.tsv", "Parties and groups of the Tweede Kamer (domain list parties.csv).",
              ["name", "other forms", "from", "to", "kind"],
              [[r["name"], r["aliases"], r["from"], r["to"], r["kind"]]
               for r in read_csv(os.path.join(folder, "parties.csv"))])
    write_tsv("committees.tsv", "Committees, past and present (domain list committees.csv).",
              ["name", "short", "kind", "chamber"],
              [[r["name"], r["short"], r["kind"], "ek" if r["chamber"] == "Eerste Kamer" else "tk"]
               for r in read_csv(os.path.join(folder, "committees.csv"))])


class Pool:
    def __init__(self):
        self.bytes, self.offsets = bytearray(), {}

    def __call__(self, text):
        data = text.encode("utf-8")
        if data not in self.offsets:
            self.offsets[data] = len(self.bytes)
            self.bytes += struct.pack("<H", len(data)) + data
        return self.offsets[data]


def forms(surname, aliases):
    """(folded name, form) for every form that is printed of a surname."""
    found = {fold(surname): 0}
    for text in [surname, *aliases]:
        if text != surname:
            found.setdefault(fold(split_prefix(text)[1]), 2)
    for text in [surname, *aliases]:
        text = split_prefix(text)[1]
        if "-" in text:
            found.setdefault(fold(text.split("-")[0]), 1)
            found.setdefault(fold(split_prefix(text.split("-")[0])[1]), 1)
        words = text.replace("-", " ").split()
        if len(words) > 1:
            if any(w.lower() in PREFIXES for w in words):
                cut = next(i for i, w in enumerate(words) if w.lower() in PREFIXES)
                if cut:
                    found.setdefault(fold(" ".join(words[:cut])), 1)
            if len(fold(words[-1])) > 2:
                found.setdefault(fold(words[-1]), 3)
    found.pop("", None)
    return sorted(found.items())


def first_names(call, given):
    """"|gijs|gijsjan|jan|": every first name, folded; the call names first."""
    names = [fold(c) for c in call.split(";")] + [fold(w) for c in call.split(";") for w in c.split()]
    names += [fold(given)] + [fold(w) for w in given.split()]
    names = [n for n in dict.fromkeys(names) if n]
    return "|" + "|".join(names) + "|" if names else ""


def pack():
    pool = Pool()
    pool("")
    persons = read_tsv("persons.tsv")
    memberships, offices = {}, {}
    parties = []
    for key, party, start, end in read_tsv("memberships.tsv"):
        memberships.setdefault(key, []).append((day(start), day(end), party))
        if party not in parties:
            parties.append(party)
    parties.sort()
    for key, role, ministry, detail, start, end in read_tsv("offices.tsv"):
        title = role + ("|" + detail if detail else "")
        offices.setdefault(key, []).append((day(start), day(end), ministry, title))
    person_bytes, membership_bytes, office_bytes, names = bytearray(), bytearray(), bytearray(), []
    n_memberships = n_offices = 0
    for number, row in enumerate(persons):
        key, call, given, initials, prefix, surname, aliases, born = row
        mine, held = sorted(memberships.get(key, [])), sorted(offices.get(key, []))
        initials = initials or initials_of(given)
        person_bytes += struct.pack(
            "<9I2H4I", pool(key), pool(call), pool(given), pool(initials),
            pool("" if prefix == "?" else prefix), pool(surname), pool(first_names(call, given)),
            pool(letters(initials)), pool("" if prefix == "?" else fold(prefix)), int(born or 0),
            1 if prefix == "?" else 0, n_memberships, len(mine), n_offices, len(held))
        for start, end, party in mine:
            membership_bytes += struct.pack("<2iI", start, end, parties.index(party))
        for start, end, ministry, title in held:
            office_bytes += struct.pack("<2i2I", start, end, pool(ministry), pool(title))
        n_memberships += len(mine)
        n_offices += len(held)
        for name, form in forms(surname, [a for a in aliases.split(";") if a]):
            names.append((name, number, form))
    names.sort()
    name_bytes = b"".join(struct.pack("<2I", pool(n), p << 2 | f) for n, p, f in names)
    party_bytes = b"".join(struct.pack("<I", pool(p)) for p in parties)
    with open(PACKED, "wb") as file:
        file.write(b"KREG" + struct.pack("<7I", 1, len(persons), n_memberships, n_offices, len(names),
                                         len(parties), len(pool.bytes)))
        for part in (person_bytes, membership_bytes, office_bytes, name_bytes, party_bytes, pool.bytes):
            file.write(part)
    print(f"{len(persons)} persons, {n_memberships} memberships, {n_offices} offices, "
          f"{len(names)} names, {os.path.getsize(PACKED)} bytes", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    merging = commands.add_parser("merge")
    merging.add_argument("--corpus", required=True)
    merging.add_argument("--domain", required=True)
    commands.add_parser("pack")
    arguments = parser.parse_args()
    if arguments.command == "merge":
        merge(arguments.corpus, arguments.domain)
        rest(arguments.domain)
    pack()


main()
