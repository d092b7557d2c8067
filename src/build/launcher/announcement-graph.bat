@echo off
rem Runs Announcement Graph on the runtime of this image. JAVA_OPTS adds options for the Java runtime.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
"%home%\runtime\bin\java" --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -XX:AOTCache="%home%\lib\announcement-graph.aot" "-Dannouncementgraph.home=%home%" %JAVA_OPTS% -cp "%home%\lib\announcement-graph.jar" announcementgraph.Main %*
exit /b %ERRORLEVEL%
