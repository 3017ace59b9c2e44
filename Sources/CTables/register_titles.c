#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/register/titles.txt"
};

kamerstuk_table kamerstuk_table_register_titles(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
