#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "data/document.schema.json"
};

kamerstuk_table kamerstuk_table_document_schema(void) {
  return (kamerstuk_table){bytes, sizeof bytes};
}
