#ifndef KERNELS_H
#define KERNELS_H
int kernels_have_avx2(void);
#endif
