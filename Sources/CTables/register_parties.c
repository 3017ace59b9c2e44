#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/register/parties.tsv"
};

kamerstuk_table kamerstuk_table_register_parties(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
