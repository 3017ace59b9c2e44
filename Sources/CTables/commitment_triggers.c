#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/commitment-triggers.tsv"
};

kamerstuk_table kamerstuk_table_commitment_triggers(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
