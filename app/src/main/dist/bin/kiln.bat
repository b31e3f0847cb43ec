@echo off
rem Starts Kiln: the window without arguments, a command with them ("kiln --help").
setlocal
set "HERE=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java") else (set "JAVA=java")
set "SPIN=20000"
set "COMPILER="
set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~1"=="window" set "WINDOW=1"
if defined WINDOW set "SPIN=500"
if defined WINDOW set "COMPILER=-XX:TieredStopAtLevel=1"
if not defined GOMP_SPINCOUNT set "GOMP_SPINCOUNT=%SPIN%"
"%JAVA%" -Dkiln.command=kiln %COMPILER% %KILN_OPTS% -cp "%HERE%\lib\*" dev.kiln.app.Main %*
exit /b %ERRORLEVEL%
