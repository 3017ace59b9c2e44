// libxml2 for Swift. Debian's libxml2 is built with ICU, whose C types clash with the ICU that
// Foundation carries; without the macro, libxml2's headers do not name them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// The library that these headers belong to, as the dynamic loader knows it: 2.14 changed the interface.
#if LIBXML_VERSION < 21400
#define KX_LIBXML2 "libxml2.so.2"
#else
#define KX_LIBXML2 "libxml2.so.16"
#endif
