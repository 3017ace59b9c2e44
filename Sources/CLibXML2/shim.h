// libxml2 for Swift. Debian's libxml2 is built with ICU, whose C types clash with the ICU that
// Foundation carries; without the macro, libxml2's headers do not name them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
