# What every target of the house shares.

add_library(packhouse_warnings INTERFACE)
add_library(packhouse::warnings ALIAS packhouse_warnings)
# Records are made with designated initialisers that name what differs from the default; so no warning for the rest.
target_compile_options(packhouse_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> -Wno-missing-field-initializers)
target_compile_definitions(packhouse_warnings INTERFACE PACKHOUSE_VERSION="${PROJECT_VERSION}")

# packhouse_precompile(target header…): a narrow precompiled header; ccache needs -fpch-preprocess to see through it.
function(packhouse_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

# packhouse_share(name directory): read-only files that come with the program, staged as the programs find them: ../share/packhouse/NAME.
function(packhouse_share name directory)
  get_filename_component(source ${directory} ABSOLUTE)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/packhouse)
  file(CREATE_LINK ${source} ${CMAKE_BINARY_DIR}/share/packhouse/${name} SYMBOLIC)
  install(DIRECTORY ${source}/ DESTINATION share/packhouse/${name})
endfunction()
