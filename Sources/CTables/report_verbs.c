#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/report-verbs.tsv"
};

kamerstuk_table kamerstuk_table_report_verbs(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
