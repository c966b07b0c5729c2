# jalons_embed(TARGET NAMESPACE FILE...): the files become a table of (name, text) that TARGET links; it is declared as
#   namespace NAMESPACE { struct EmbeddedFile { std::string_view name, text; }; std::span<const EmbeddedFile> EmbeddedFiles(); }
# in the generated header embedded_files.h, which only TARGET sees. A change of a file rebuilds it.
function(jalons_embed TARGET NAMESPACE)
  set(folder ${PROJECT_BINARY_DIR}/embedded/${TARGET})
  file(MAKE_DIRECTORY ${folder})
  set(header "#pragma once\n#include <span>\n#include <string_view>\nnamespace ${NAMESPACE} {\nstruct EmbeddedFile {\n  std::string_view name, text;\n};\nstd::span<const EmbeddedFile> EmbeddedFiles();\n}  // namespace ${NAMESPACE}\n")
  file(CONFIGURE OUTPUT ${folder}/embedded_files.h CONTENT "${header}" @ONLY)
  add_custom_command(
    OUTPUT ${folder}/embedded_files.cc
    COMMAND ${CMAKE_COMMAND} -DOUT=${folder}/embedded_files.cc -DNAMESPACE=${NAMESPACE} "-DFILES=${ARGN}"
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    VERBATIM)
  target_sources(${TARGET} PRIVATE ${folder}/embedded_files.cc)
  target_include_directories(${TARGET} PRIVATE ${folder})
endfunction()
