#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/figure-units.tsv"
};

kamerstuk_table kamerstuk_table_figure_units(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
