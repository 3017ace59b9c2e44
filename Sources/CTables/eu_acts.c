#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/eu-acts.tsv"
};

kamerstuk_table kamerstuk_table_eu_acts(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
