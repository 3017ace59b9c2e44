#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/register/prefix-abbreviations.tsv"
};

kamerstuk_table kamerstuk_table_register_prefix_abbreviations(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
