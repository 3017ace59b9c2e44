#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/sentence-starters.txt"
};

kamerstuk_table kamerstuk_table_sentence_starters(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
