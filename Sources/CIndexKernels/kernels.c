#include "CIndexKernels.h"
int kernels_have_avx2(void) { return __builtin_cpu_supports("avx2"); }
