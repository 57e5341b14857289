# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is installed beside the programs.

install(FILES ${PROJECT_SOURCE_DIR}/packaging/org.leitstand.Leitstand.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/org.leitstand.Leitstand.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/packaging/systemd/leitstand-gateway.service
    ${PROJECT_SOURCE_DIR}/packaging/systemd/leitstand-wall.service
    DESTINATION lib/systemd/user)
install(FILES ${PROJECT_SOURCE_DIR}/resources/catalogue/README.md ${PROJECT_SOURCE_DIR}/resources/catalogue/example.toml
    DESTINATION ${CMAKE_INSTALL_DOCDIR}/catalogue)
install(FILES ${PROJECT_SOURCE_DIR}/packaging/server/nats-team.conf
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
