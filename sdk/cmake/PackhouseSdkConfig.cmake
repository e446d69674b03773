# find_package(PackhouseSdk): the contract (target packhouse::sdk), packhouse_add_plugin() and the program packhouse::plugin_check.
include(${CMAKE_CURRENT_LIST_DIR}/PackhouseSdkTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/PackhousePlugin.cmake)

if(NOT TARGET packhouse::plugin_check)
  get_filename_component(PackhouseSdk_PREFIX ${CMAKE_CURRENT_LIST_DIR}/../../.. ABSOLUTE)
  add_executable(packhouse::plugin_check IMPORTED)
  set_target_properties(packhouse::plugin_check PROPERTIES IMPORTED_LOCATION ${PackhouseSdk_PREFIX}/bin/packhouse-plugin-check)
endif()
