# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# QML modules that Qt 6.4 and Qt 6.8 build alike: static, without plugin, kept in the executable by address.

# leitstand_qml_module(target URI Leitstand.X SOURCES ... QML_FILES ... SINGLETONS ... LINK ... DEPENDENCIES ...)
function(leitstand_qml_module target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "SOURCES;QML_FILES;LINK;SINGLETONS;IMPORTS;RESOURCES;DEPENDENCIES")
    foreach(file IN LISTS arg_SINGLETONS)
        set_source_files_properties(${file} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    endforeach()
    set(options NO_PLUGIN)
    if(NOT LEITSTAND_QML_CACHE)
        list(APPEND options NO_CACHEGEN)
    endif()
    qt_add_library(${target} STATIC)
    qt_add_qml_module(${target} URI ${arg_URI} VERSION 1.0 RESOURCE_PREFIX /qt/qml
        SOURCES ${arg_SOURCES} QML_FILES ${arg_QML_FILES} ${arg_SINGLETONS} RESOURCES ${arg_RESOURCES}
        IMPORTS ${arg_IMPORTS} DEPENDENCIES ${arg_DEPENDENCIES} OUTPUT_TARGETS helpers ${options})
    foreach(helper IN LISTS helpers)
        set_target_properties(${helper} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    endforeach()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "/qmlcache/.*_(qml|js)\\.cpp$")
    list(LENGTH sources count)
    if(count GREATER 1)
        set_source_files_properties(${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION OFF UNITY_GROUP qml)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    endif()
    string(REPLACE "." "_" registration "${arg_URI}")
    set_property(GLOBAL APPEND PROPERTY LEITSTAND_QML_REGISTRATIONS ${registration})
    set_property(GLOBAL APPEND PROPERTY LEITSTAND_QML_TARGETS ${target})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/app PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${target} PUBLIC Qt6::Qml Qt6::Quick ${arg_LINK})
    leitstand_harden(${target})
    # Generated registration code of Qt 6.4 is not clean under -Wconversion and the string macros.
    target_compile_options(${target} PRIVATE -Wno-conversion)
endfunction()

# The interface target that the program and every window test link to see all modules.
function(leitstand_collect_qml_modules)
    get_property(modules GLOBAL PROPERTY LEITSTAND_QML_TARGETS)
    get_property(registrations GLOBAL PROPERTY LEITSTAND_QML_REGISTRATIONS)
    foreach(registration IN LISTS registrations)
        string(APPEND declarations "void qml_register_types_${registration}();\n")
        string(APPEND references "    &qml_register_types_${registration},\n")
    endforeach()
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/qmlmodules.cpp @ONLY CONTENT
        "${declarations}extern void (*const volatile leitstandQmlModules[])();\nvoid (*const volatile leitstandQmlModules[])() = {\n${references}};\n")
    add_library(leitstand_qmlmodules INTERFACE)
    target_sources(leitstand_qmlmodules INTERFACE ${PROJECT_BINARY_DIR}/qmlmodules.cpp)
    target_link_libraries(leitstand_qmlmodules INTERFACE ${modules})
endfunction()
