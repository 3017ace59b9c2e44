#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/compositions.tsv"
};

kamerstuk_table kamerstuk_table_compositions(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
