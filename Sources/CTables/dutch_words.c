#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/dutch-words.dawg"
};

kamerstuk_table kamerstuk_table_dutch_words(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
