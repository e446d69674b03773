# packhouse_add_plugin(NAME [NATIVE] TITLE text SOURCES … [RULES …] [PAGES …] [LIBRARIES …] [SHARE dir] [ORIGINS url…])
#
# NATIVE   built with the host: may use packhouse::data and the headers in native/; opened inside the programs.
#          Without it the plugin is opened in a process of its own and sees only the C contract.
# SOURCES  the plugin's library.
# RULES    become the static library NAME_rules: no wx; the plugin and its tests link it.
# PAGES    become NAME-desktop, the only part that links wx; opened by the desktop only.
# SHARE    a folder of read-only files, found at run time in shared()/NAME.
# ORIGINS  "https://api.example.com" …: the only places that requests of a payment plugin may go to.
#
# Stages the plugin in lib/packhouse/plugins/NAME with its plugin.json, so that the programs run from the build tree, and
# installs it as a component of that name. The same function serves a plugin of its own, after find_package(PackhouseSdk): there
# PACKHOUSE_PLUGIN_STAGE may name another folder than lib/packhouse/plugins to stage into.
function(packhouse_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "NATIVE" "TITLE;SHARE" "SOURCES;RULES;PAGES;LIBRARIES;ORIGINS")
  if(plugin_NATIVE AND NOT TARGET packhouse::native)
    message(FATAL_ERROR "${name}: NATIVE plugins are built inside Packhouse's own tree; leave NATIVE out")
  endif()
  if(NOT PACKHOUSE_PLUGIN_STAGE)
    set(PACKHOUSE_PLUGIN_STAGE ${CMAKE_BINARY_DIR}/lib/packhouse/plugins)
  endif()
  set(stage ${PACKHOUSE_PLUGIN_STAGE}/${name})
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
  set_property(GLOBAL APPEND PROPERTY PACKHOUSE_PLUGINS ${libraries})
  set(door ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/packhouse_plugin.map)
  foreach(library IN LISTS libraries)
    target_link_options(${library} PRIVATE "LINKER:--version-script=${door}")
    set_property(TARGET ${library} APPEND PROPERTY LINK_DEPENDS ${door})
    set_target_properties(${library} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${stage} CXX_VISIBILITY_PRESET hidden
      C_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON INSTALL_RPATH "$ORIGIN/../../..")
    install(TARGETS ${library} LIBRARY DESTINATION lib/packhouse/plugins/${name} COMPONENT ${name})
  endforeach()

  if(plugin_NATIVE)
    set(kind native)
  else()
    set(kind process)
  endif()
  list(TRANSFORM plugin_ORIGINS REPLACE "(.+)" "\"\\1\"")
  list(JOIN plugin_ORIGINS ", " origins)
  file(MAKE_DIRECTORY ${stage})
  file(CONFIGURE OUTPUT ${stage}/plugin.json CONTENT "{
  \"schema\": \"packhouse.plugin/1\",
  \"id\": \"${name}\",
  \"title\": \"${plugin_TITLE}\",
  \"version\": \"${PROJECT_VERSION}\",
  \"kind\": \"${kind}\",${pages_line}
  \"library\": \"lib${name}.so\",
  \"origins\": [${origins}]
}
")
  install(FILES ${stage}/plugin.json DESTINATION lib/packhouse/plugins/${name} COMPONENT ${name})
  if(plugin_SHARE)
    packhouse_share(${name} ${plugin_SHARE})
  endif()
endfunction()
