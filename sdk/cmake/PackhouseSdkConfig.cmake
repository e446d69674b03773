# find_package(PackhouseSdk): the contract (target packhouse::sdk), packhouse_add_plugin() and the program packhouse-plugin-check.
include(${CMAKE_CURRENT_LIST_DIR}/PackhouseSdkTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/PackhousePlugin.cmake)
