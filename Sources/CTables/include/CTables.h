// Data tables that are compiled into the program (see each file in Sources/CTables/data).
#ifndef KAMERSTUK_CTABLES_H
#define KAMERSTUK_CTABLES_H

#include <stddef.h>

/// A table as it stands in its file: `bytes` of length `count`, alive as long as the process.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} kamerstuk_table;

/// Abbreviations that never end a sentence, one a line.
kamerstuk_table kamerstuk_table_abbreviations(void);

#endif
