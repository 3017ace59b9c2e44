#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/occasions.tsv"
};

kamerstuk_table kamerstuk_table_occasions(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
