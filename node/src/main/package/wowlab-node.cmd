@echo off
rem Lends this computer's processors to the platform that settings.txt names, until its window is closed or Ctrl-C is
rem pressed in it. Other programs go first. See README.txt. "wowlab-node.cmd here" stays in the window it is called in.
setlocal EnableExtensions DisableDelayedExpansion
if /i "%~1"=="here" goto find
start "WowLab node" /low cmd /c call "%~f0" here
exit /b

:find
cd /d "%~dp0"
set "WOWLAB_JAVA="
rem What the platform has put there for this kind of computer.
for %%A in (java\*.zip) do call :unpack "%%A"
for /d %%D in (java java\*) do call :look "%%~fD"
if defined JAVA_HOME call :look "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :look "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%LocalAppData%\Programs\Eclipse Adoptium\*" "%ProgramFiles%\Java\*") do call :look "%%~D"
for /d %%D in ("%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*") do call :look "%%~D"
if defined WOWLAB_JAVA goto run
echo WowLab needs Java 25 or newer, and none was found. Install it by
echo     winget install EclipseAdoptium.Temurin.25.JRE
echo or get it from https://adoptium.net/temurin/releases/?version=25 ^(a JRE is enough^) and install it, or unpack it
echo into the folder "%CD%\java"
pause
exit /b 1

:run
set /p WOWLAB_VERSION=<current
"%WOWLAB_JAVA%" "@versions\%WOWLAB_VERSION%\java.options" -cp "versions\%WOWLAB_VERSION%\lib\*" dev.wowlab.node.Main --package .
set "WOWLAB_CODE=%ERRORLEVEL%"
if "%WOWLAB_CODE%"=="0" exit /b 0
if "%WOWLAB_CODE%"=="6" goto run
rem It did not start: the version before it goes on, and this one is not taken again.
if "%WOWLAB_CODE%"=="1" goto back
if "%WOWLAB_CODE%"=="5" goto back
goto ended

:back
if not exist previous goto ended
echo Version %WOWLAB_VERSION% does not run ^(code %WOWLAB_CODE%^); going back to the one before it.
>refused echo %WOWLAB_VERSION%
move /y previous current >nul
goto run

:ended
echo The node has ended with code %WOWLAB_CODE%.
pause
exit /b %WOWLAB_CODE%

rem The tar of Windows unpacks zip archives; another one on the PATH may not.
:unpack
echo Unpacking %~1
"%SystemRoot%\System32\tar.exe" -xf "%~1" -C java
if not errorlevel 1 del "%~1"
exit /b

rem Takes the Java in a folder if it is new enough, and if there is none yet.
:look
if defined WOWLAB_JAVA exit /b
if not exist "%~f1\bin\java.exe" exit /b
if not exist "%~f1\release" exit /b
set "WOWLAB_FOUND="
for /f "usebackq tokens=1,2 delims==." %%A in ("%~f1\release") do if "%%A"=="JAVA_VERSION" set WOWLAB_FOUND=%%B
if not defined WOWLAB_FOUND exit /b
set WOWLAB_FOUND=%WOWLAB_FOUND:"=%
if %WOWLAB_FOUND% GEQ 25 set "WOWLAB_JAVA=%~f1\bin\java.exe"
exit /b
