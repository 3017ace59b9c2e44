#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/register.bin"
};

kamerstuk_table kamerstuk_table_register(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
