#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/abbreviations.txt"
};

kamerstuk_table kamerstuk_table_abbreviations(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
