#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/entities.tsv"
};

kamerstuk_table kamerstuk_table_entities(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
