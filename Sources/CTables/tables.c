#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One function for each table: the bytes of its file.

static const unsigned char abbreviations_bytes[] = {
#embed "data/abbreviations.txt"
};
kamerstuk_table kamerstuk_table_abbreviations(void) {
  return (kamerstuk_table){abbreviations_bytes, sizeof abbreviations_bytes};
}

static const unsigned char sentence_starters_bytes[] = {
#embed "data/sentence-starters.txt"
};
kamerstuk_table kamerstuk_table_sentence_starters(void) {
  return (kamerstuk_table){sentence_starters_bytes, sizeof sentence_starters_bytes};
}

static const unsigned char months_bytes[] = {
#embed "data/months.tsv"
};
kamerstuk_table kamerstuk_table_months(void) {
  return (kamerstuk_table){months_bytes, sizeof months_bytes};
}

static const unsigned char compositions_bytes[] = {
#embed "data/compositions.tsv"
};
kamerstuk_table kamerstuk_table_compositions(void) {
  return (kamerstuk_table){compositions_bytes, sizeof compositions_bytes};
}
