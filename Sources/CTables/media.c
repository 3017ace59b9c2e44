#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/media.txt"
};

kamerstuk_table kamerstuk_table_media(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
