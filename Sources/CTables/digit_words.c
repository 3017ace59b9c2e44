#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/digit-words.txt"
};

kamerstuk_table kamerstuk_table_digit_words(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
