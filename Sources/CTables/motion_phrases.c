#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/motion-phrases.tsv"
};

kamerstuk_table kamerstuk_table_motion_phrases(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
