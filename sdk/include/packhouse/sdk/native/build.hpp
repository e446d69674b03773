#pragma once

#include <string> // the standard library's own macros

#define PACKHOUSE_TEXT_(x) #x
#define PACKHOUSE_TEXT(x) PACKHOUSE_TEXT_(x)

#if defined(_GLIBCXX_DEBUG)
#define PACKHOUSE_DEBUG_CONTAINERS "debug"
#else
#define PACKHOUSE_DEBUG_CONTAINERS "plain"
#endif

#if defined(_LIBCPP_VERSION)
#define PACKHOUSE_STANDARD_LIBRARY "libc++-" PACKHOUSE_TEXT(_LIBCPP_VERSION)
#else
#define PACKHOUSE_STANDARD_LIBRARY "libstdc++-" PACKHOUSE_TEXT(_GLIBCXX_RELEASE) "-abi" PACKHOUSE_TEXT(_GLIBCXX_USE_CXX11_ABI)
#endif

/// What must be equal in host and native plugin before C++ objects may cross: product version (from the build), standard library and
/// its modes. wx's own signature is too little (it reads the same for all of these) and is not needed: wx comes with the product.
#define PACKHOUSE_NATIVE_BUILD PACKHOUSE_VERSION " " PACKHOUSE_STANDARD_LIBRARY " " PACKHOUSE_DEBUG_CONTAINERS
