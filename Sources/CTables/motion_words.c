#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/motion-words.tsv"
};

kamerstuk_table kamerstuk_table_motion_words(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
