#include "CIndexKernels.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

const uint8_t kx_folding[] = {
#embed "data/folding.bin"
};
const size_t kx_folding_size = sizeof kx_folding;
