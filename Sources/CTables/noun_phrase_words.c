#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/noun-phrase-words.tsv"
};

kamerstuk_table kamerstuk_table_noun_phrase_words(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
