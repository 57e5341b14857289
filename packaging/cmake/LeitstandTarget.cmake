# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every target of the project is made by one of these functions, so that warnings, hardening and Qt's strict string
# rules hold everywhere and the link lists stay the architecture (one library per folder).

option(LEITSTAND_WERROR "Treat warnings as errors" ON)
option(LEITSTAND_QML_CACHE "Compile QML ahead of time (release builds)" OFF)
set(LEITSTAND_SANITIZE "" CACHE STRING "Sanitizers for every target: address,undefined or thread")

if(CMAKE_CXX_CLANG_TIDY)
    # What moc, rcc and the QML compiler write is not ours to mend; clang-tidy wants at least one check.
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/.clang-tidy @ONLY CONTENT "Checks: '-*,misc-definitions-in-headers'\n")
endif()

function(leitstand_harden target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion
        -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    # g++ 12 sees overlapping copies in "literal" + std::string where there are none (GCC bug 105651).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
        $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>)
    if(CMAKE_UNITY_BUILD)
        # A file that is compiled with others looks like a header, whose types must not hold unnamed ones; it is none.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
    if(LEITSTAND_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    target_compile_definitions(${target} PRIVATE
        _GLIBCXX_ASSERTIONS
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now)
    if(LEITSTAND_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${LEITSTAND_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
        target_link_options(${target} PUBLIC -fsanitize=${LEITSTAND_SANITIZE})
    else()
        target_compile_definitions(${target} PRIVATE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
    endif()
endfunction()

# leitstand_library(domain SOURCES ... LINK ...): the static library leitstand_<folder>, included as "<folder>/header.h".
function(leitstand_library folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    qt_add_library(leitstand_${folder} STATIC ${arg_SOURCES})
    target_include_directories(leitstand_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(leitstand_${folder} PUBLIC ${arg_LINK})
    leitstand_harden(leitstand_${folder})
endfunction()

function(leitstand_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    qt_add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES QT_QML_MODULE_NO_IMPORT_SCAN TRUE
        RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    leitstand_harden(${name})
    install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()
