#include "kernels.h"

static int detect(void) {
#if KX_X86
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("popcnt")) {
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512vpopcntdq"))
      return 2;
    return 1;
  }
#endif
  return 0;
}

int kx_level_in_use = 0;

__attribute__((constructor)) static void choose(void) { kx_limit_level(2); }

int kx_level(void) { return level_in_use(); }

void kx_limit_level(int level) {
  int best = detect();
  __atomic_store_n(&kx_level_in_use, level < best ? level : best, __ATOMIC_RELAXED);
}
