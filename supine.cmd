@echo off
rem Starts Supine on Windows. Builds it first if it is not built. A JDK, version 17 or newer, is the one thing to have.
setlocal
set "home=%~dp0"
set "home=%home:~0,-1%"
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for %%j in (javac.exe) do if not "%%~dp$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined jdk for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*") do call :try "%%~d"
if not defined jdk (
    echo Supine: needs a JDK, version 17 or newer: please install one and start again, or point JAVA_HOME to it. 1>&2
    exit /b 1
)
if not exist "%home%\target\launch\Build.class" (
    "%jdk%\bin\javac.exe" -d "%home%\target\launch" "%home%\src\launch\Build.java" || exit /b 1
)
rem It knows by itself whether there is anything to build.
"%jdk%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%home%\target\launch" Build "%home%" || exit /b 1
set "heap="
rem Hours of sound are measured out of memory; whoever exercises needs none of it.
if "%~1"=="bench" set "heap=-Xmx1500m"
"%jdk%\bin\java.exe" "@%home%\src\launch\java.options" %heap% "-XX:SharedArchiveFile=%home%\target\supine.jsa" "-Dsupine.home=%home%" -jar "%home%\target\supine.jar" %*
exit /b %errorlevel%

rem Sets jdk to the folder given if a JDK, version 17 or newer, is there.
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
set "major=0"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% geq 17 set "jdk=%~1"
exit /b 0
