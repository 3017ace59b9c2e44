#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/coordinated-nouns.tsv"
};

kamerstuk_table kamerstuk_table_coordinated_nouns(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
