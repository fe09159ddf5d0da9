"""How the files in src/newsclean/data are made. Needs numpy and scipy (extra `training`)."""
import os

# PyTorch reads these when it is loaded. Left to itself it adds and rounds as suits the processor's registers, and the weights would hang on the machine that made
# them; so it computes as every x86-64 processor can, in half as much time again.
os.environ |= {"ATEN_CPU_CAPABILITY": "default", "MKL_CBWR": "COMPATIBLE"}
