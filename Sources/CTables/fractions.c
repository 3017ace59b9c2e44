#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/fractions.tsv"
};

kamerstuk_table kamerstuk_table_fractions(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
