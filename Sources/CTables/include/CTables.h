// Data tables that are compiled into the program: the files of Sources/CTables/data.
#ifndef KAMERSTUK_CTABLES_H
#define KAMERSTUK_CTABLES_H

#include <stddef.h>

/// A table as it stands in its file: `bytes` of length `count`, alive as long as the process.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} kamerstuk_table;

/// Abbreviations that do not end a sentence.
kamerstuk_table kamerstuk_table_abbreviations(void);
/// Words that open a sentence behind an abbreviation that may end one.
kamerstuk_table kamerstuk_table_sentence_starters(void);
/// Names of months.
kamerstuk_table kamerstuk_table_months(void);
/// Letters that a base and a combining mark make together (Unicode NFC).
kamerstuk_table kamerstuk_table_compositions(void);
/// Words of Dutch numbers.
kamerstuk_table kamerstuk_table_number_words(void);

/// The JSON Schema of a document record.
kamerstuk_table kamerstuk_table_document_schema(void);
/// Named characters of HTML 4: name, code point in hexadecimal.
kamerstuk_table kamerstuk_table_entities(void);
/// Words of deadlines and what they do.
kamerstuk_table kamerstuk_table_deadline_words(void);
/// Deadlines that name no days.
kamerstuk_table kamerstuk_table_deadline_phrases(void);
/// Words of citations and the part they play.
kamerstuk_table kamerstuk_table_reference_words(void);
/// Laws by name, with their BWB identifiers.
kamerstuk_table kamerstuk_table_laws(void);
/// Acts of the European Union by name, with their CELEX numbers.
kamerstuk_table kamerstuk_table_eu_acts(void);
/// Newspapers, broadcasters and news sites.
kamerstuk_table kamerstuk_table_media(void);

/// The register of people, packed by Scripts/build-register.py.
kamerstuk_table kamerstuk_table_register(void);

/// Titles before names.
kamerstuk_table kamerstuk_table_register_titles(void);

/// Prefixes of surnames.
kamerstuk_table kamerstuk_table_register_prefixes(void);

/// Abbreviated prefixes of surnames.
kamerstuk_table kamerstuk_table_register_prefix_abbreviations(void);

/// Parties and groups with their other forms.
kamerstuk_table kamerstuk_table_register_parties(void);

/// Ministries with their abbreviations and dates.
kamerstuk_table kamerstuk_table_register_ministries(void);

/// Portfolios of ministers without a ministry.
kamerstuk_table kamerstuk_table_register_portfolios(void);

/// Committees.
kamerstuk_table kamerstuk_table_register_committees(void);
/// Forms in which promises are made and reported on.
kamerstuk_table kamerstuk_table_commitment_triggers(void);
/// Verbs with which the government tells the House something.
kamerstuk_table kamerstuk_table_report_verbs(void);
/// Debates and papers in which promises are made.
kamerstuk_table kamerstuk_table_occasions(void);
/// Words that the rules for commitments look for.
kamerstuk_table kamerstuk_table_commitment_words(void);
/// Units of figures: form, unit, factor, kind.
kamerstuk_table kamerstuk_table_figure_units(void);
/// Words before a number that say how exact it is.
kamerstuk_table kamerstuk_table_figure_modifiers(void);
/// Words behind a quantity that say how exact it is.
kamerstuk_table kamerstuk_table_figure_suffixes(void);
/// Words whose number is a label.
kamerstuk_table kamerstuk_table_figure_labels(void);
/// What words do in a noun phrase behind a number.
kamerstuk_table kamerstuk_table_noun_phrase_words(void);
/// Pairs of nouns that are counted as one.
kamerstuk_table kamerstuk_table_coordinated_nouns(void);
/// Words of periods.
kamerstuk_table kamerstuk_table_period_words(void);
/// Nouns of fractions.
kamerstuk_table kamerstuk_table_fractions(void);

/// Words around names.
kamerstuk_table kamerstuk_table_name_words(void);

/// Words of offices.
kamerstuk_table kamerstuk_table_office_words(void);
/// Dutch words for values of the query language.
kamerstuk_table kamerstuk_table_search_values(void);

/// Words of motions.
kamerstuk_table kamerstuk_table_motion_words(void);
/// What texts say of motions.
kamerstuk_table kamerstuk_table_motion_phrases(void);
/// Dutch words as an automaton; Scripts/build-dutch-words tells its form.
kamerstuk_table kamerstuk_table_dutch_words(void);
/// Words that end in digits of their own.
kamerstuk_table kamerstuk_table_digit_words(void);
/// Words that multiply.
kamerstuk_table kamerstuk_table_multiples(void);

#endif
