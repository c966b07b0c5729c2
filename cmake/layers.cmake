# A folder is a target, and its headers are reachable only through that target: each target gets an include folder of
# its own that holds one symbolic link, so that an #include against the arrows does not compile.
#
#   jalons_layer(NAME FOLDER [HEADERS a.h b.h])
#
# makes the include folder of target NAME: the whole of FOLDER, or, with HEADERS, only those files of it. Each of these
# headers must compile alone: the target all_verify_interface_header_sets tries, and the test `headers` runs it.
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
function(jalons_layer NAME FOLDER)
  cmake_parse_arguments(LAYER "" "" "HEADERS" ${ARGN})
  set(root ${PROJECT_BINARY_DIR}/include/${NAME})
  get_target_property(type ${NAME} TYPE)
  set(scope PUBLIC)
  if(type STREQUAL "INTERFACE_LIBRARY")
    set(scope INTERFACE)
  endif()
  if(LAYER_HEADERS)
    file(MAKE_DIRECTORY ${root}/${FOLDER})
    foreach(header IN LISTS LAYER_HEADERS)
      file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${FOLDER}/${header} ${root}/${FOLDER}/${header} SYMBOLIC)
    endforeach()
    set(headers ${LAYER_HEADERS})
  else()
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${FOLDER} ${root}/${FOLDER} SYMBOLIC)
    file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/${FOLDER} ${PROJECT_SOURCE_DIR}/${FOLDER}/*.h)
  endif()
  target_include_directories(${NAME} ${scope} ${root})
  list(TRANSFORM headers PREPEND ${root}/${FOLDER}/)
  target_sources(${NAME} ${scope} FILE_SET HEADERS BASE_DIRS ${root} FILES ${headers})
  if(NOT scope STREQUAL "INTERFACE")
    target_link_libraries(${NAME} PRIVATE jalons_flags)
  endif()
endfunction()
