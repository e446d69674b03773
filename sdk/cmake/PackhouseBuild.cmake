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

# packhouse_speak(language…): the parts' sentences in these languages (PART/po/LANGUAGE.po, see installer/translations), put together where the
# programs look for them: ../share/locale.
function(packhouse_speak)
  find_program(PACKHOUSE_MSGCAT msgcat REQUIRED)
  find_program(PACKHOUSE_MSGFMT msgfmt REQUIRED)
  foreach(language ${ARGN})
    file(GLOB parts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/*/po/${language}.po ${CMAKE_SOURCE_DIR}/plugins/*/po/${language}.po)
    set(folder ${CMAKE_BINARY_DIR}/share/locale/${language}/LC_MESSAGES)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${folder}/packhouse.mo
      COMMAND ${PACKHOUSE_MSGCAT} --use-first -o ${folder}/packhouse.po ${parts}
      COMMAND ${PACKHOUSE_MSGFMT} --check-format -o ${folder}/packhouse.mo ${folder}/packhouse.po
      COMMAND ${CMAKE_COMMAND} -E rm ${folder}/packhouse.po
      DEPENDS ${parts} COMMENT "Putting together the ${language} sentences" VERBATIM)
    install(FILES ${folder}/packhouse.mo DESTINATION share/locale/${language}/LC_MESSAGES)
    list(APPEND catalogues ${folder}/packhouse.mo)
  endforeach()
  add_custom_target(packhouse_sentences ALL DEPENDS ${catalogues})
endfunction()
