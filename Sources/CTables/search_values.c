#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/search-values.tsv"
};

kamerstuk_table kamerstuk_table_search_values(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
