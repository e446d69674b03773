# packhouse_add_plugin(NAME [NATIVE] TITLE text SOURCES … [RULES …] [PAGES …] [LIBRARIES …] [SHARE dir])
#
# NATIVE   built with the host: may use packhouse::data and the headers in native/; opened inside the programs.
#          Without it the plugin is opened in a process of its own and sees only the C contract.
# SOURCES  the plugin's library.
# RULES    become the static library NAME_rules: no wx; the plugin and its tests link it.
# PAGES    become NAME-desktop, the only part that links wx; opened by the desktop only.
# SHARE    a folder of read-only files, found at run time in shared()/NAME.
#
# Stages the plugin in lib/packhouse/plugins/NAME with its plugin.json, so that the programs run from the build tree, and
# installs it as a component of that name.
function(packhouse_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "NATIVE" "TITLE;SHARE" "SOURCES;RULES;PAGES;LIBRARIES")
  set(stage ${CMAKE_BINARY_DIR}/lib/packhouse/plugins/${name})
  set(link packhouse::sdk)
  if(plugin_NATIVE)
    list(APPEND link packhouse::native ${plugin_LIBRARIES})
  else()
    list(APPEND link ${plugin_LIBRARIES})
  endif()
  if(TARGET packhouse::warnings)
    list(APPEND link packhouse::warnings)
  endif()

  if(plugin_RULES)
    add_library(${name}_rules STATIC ${plugin_RULES})
    target_include_directories(${name}_rules PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name}_rules PUBLIC ${link})
    list(APPEND link ${name}_rules)
  endif()

  add_library(${name} MODULE ${plugin_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${link})
  set(libraries ${name})
  set(pages_line "")
  if(plugin_PAGES)
    add_library(${name}-desktop MODULE ${plugin_PAGES})
    target_include_directories(${name}-desktop PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name}-desktop PRIVATE ${link} packhouse::ui)
    list(APPEND libraries ${name}-desktop)
    set(pages_line "\n  \"pages\": \"lib${name}-desktop.so\",")
  endif()
  foreach(library IN LISTS libraries)
    set_target_properties(${library} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${stage} CXX_VISIBILITY_PRESET hidden
      C_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON INSTALL_RPATH "$ORIGIN/../../..")
    install(TARGETS ${library} LIBRARY DESTINATION lib/packhouse/plugins/${name} COMPONENT ${name})
  endforeach()

  if(plugin_NATIVE)
    set(kind native)
  else()
    set(kind process)
  endif()
  file(MAKE_DIRECTORY ${stage})
  file(CONFIGURE OUTPUT ${stage}/plugin.json CONTENT "{
  \"schema\": \"packhouse.plugin/1\",
  \"id\": \"${name}\",
  \"title\": \"${plugin_TITLE}\",
  \"kind\": \"${kind}\",${pages_line}
  \"library\": \"lib${name}.so\"
}
")
  install(FILES ${stage}/plugin.json DESTINATION lib/packhouse/plugins/${name} COMPONENT ${name})
  if(plugin_SHARE)
    packhouse_share(${name} ${plugin_SHARE})
  endif()
endfunction()
