@echo off
rem Starts Kiln: the window without arguments, a command with them ("kiln --help").
setlocal DisableDelayedExpansion
set "HERE=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
if defined JAVA_HOME if not exist "%JAVA%" (
  echo kiln: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe: set it to the folder of a JDK 17 or newer, or unset it 1>&2
  exit /b 1
)
if not defined JAVA_HOME where /q java.exe
if not defined JAVA_HOME if errorlevel 1 (
  echo kiln: there is no Java: install a JDK 17 or newer, and set JAVA_HOME or PATH 1>&2
  exit /b 1
)
rem Java takes a semicolon in its class path for the end of a folder
if not "%HERE:;=%"=="%HERE%" (
  echo kiln: the folder "%HERE%" has a semicolon in its name: move Kiln to one without 1>&2
  exit /b 1
)
rem The native libraries see no setting but Kiln's own (docs/decisions/0010); OMP_NUM_THREADS is read by Kiln itself.
for %%P in (GOMP KMP LIBOMP DNNL MKLDNN ONEDNN MKL OPENBLAS GOTO BLIS VECLIB SD) do (
  for /f "delims==" %%V in ('set %%P_ 2^>nul') do set "%%V="
)
for /f "delims==" %%V in ('set OMP_ 2^>nul') do if /i not "%%V"=="OMP_NUM_THREADS" set "%%V="
set "SPIN=20000"
set "COMPILER="
set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~1"=="window" set "WINDOW=1"
if defined WINDOW set "SPIN=500"
if defined WINDOW set "COMPILER=-XX:TieredStopAtLevel=1"
rem with a number of threads Kiln starts itself again, once it has read it
if not defined OMP_NUM_THREADS (
  set "GOMP_SPINCOUNT=%SPIN%"
  set "COMPILER=%COMPILER% -Dkiln.environment=own"
)
rem Kiln prints UTF-8; the console gets its own code page back
set "PAGE="
if not defined WINDOW for /f "tokens=2 delims=:." %%C in ('chcp') do set "PAGE=%%C"
if defined PAGE chcp 65001 >nul
"%JAVA%" -Dkiln.command=kiln %COMPILER% %KILN_OPTS% -cp "%HERE%\lib\*" dev.kiln.app.Main %*
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%
