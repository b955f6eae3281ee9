; The Windows setup: for one user, without an administrator, without the internet.
; Defined by who calls: VERSION, NUMBERS (of the version), STAGE (the folder to install), FILES (a script that deletes what is installed), TARGET, ICON.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
; A file that cannot be written ends a silent setup too: a font that is missing shows only in an issue that asks for it.
AllowSkipFiles off
Name "快报"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Kuaibao"
InstallDirRegKey HKCU "Software\Kuaibao" "InstallDir"
BrandingText "快报 ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include path.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kuaibao"
!define CLASSES "Software\Classes"
!define PROGRAM "$INSTDIR\kuaibao.exe"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP setup.bmp
!define MUI_UNWELCOMEFINISHPAGE_BITMAP setup.bmp
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_FINISHPAGE_TEXT "$(Finished)"
!define MUI_FINISHPAGE_SHOWREADME "$INSTDIR\使用说明.html"
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(ShowManual)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString Welcome ${LANG_SIMPCHINESE} "快报把一期政务快报排成可以付印的 PDF。$\r$\n$\r$\n只装给您自己用，不要管理员密码，也不用上网。您的文件和 PDF 都不会动。"
LangString Welcome ${LANG_ENGLISH} "Kuaibao typesets bulletins to PDF.$\r$\n$\r$\nIt is installed for you alone and needs neither an administrator nor the internet. Your files and PDFs are left alone."
LangString Finished ${LANG_SIMPCHINESE} "已经装好。双击 .kuaibao 文件，或在 .yaml 文件上点右键，选“用快报排版”（Windows 11 先点“显示更多选项”），就能排出 PDF。$\r$\n$\r$\n在命令窗口里可以用 kuaibao 命令；先开着的窗口要关掉重开。"
LangString Finished ${LANG_ENGLISH} "Installed. Double-click a .kuaibao file, or right-click a .yaml file (on Windows 11, “Show more options” first), to get its PDF.$\r$\n$\r$\nThe command is kuaibao; open a new terminal."
LangString ShowManual ${LANG_SIMPCHINESE} "看使用说明"
LangString ShowManual ${LANG_ENGLISH} "Show the manual (in Chinese)"
LangString Running ${LANG_SIMPCHINESE} "快报正在运行。请先关掉它的窗口，再点“重试”。"
LangString Running ${LANG_ENGLISH} "Kuaibao is running. Close its window, then retry."
LangString TooOld ${LANG_SIMPCHINESE} "快报要 Windows 10 或更新的系统，这台电脑装不了。"
LangString TooOld ${LANG_ENGLISH} "Kuaibao needs Windows 10 or later."
LangString NoStart ${LANG_SIMPCHINESE} "装好了，可是快报没有运行成功。多半是杀毒软件拦住了它：请放行 $INSTDIR，再装一次。"
LangString NoStart ${LANG_ENGLISH} "Installed, but the program does not run here. Perhaps an antivirus stopped it: allow $INSTDIR and install again."
LangString Verb ${LANG_SIMPCHINESE} "用快报排版"
LangString Verb ${LANG_ENGLISH} "Typeset with Kuaibao"
LangString Edit ${LANG_SIMPCHINESE} "用记事本修改"
LangString Edit ${LANG_ENGLISH} "Edit with Notepad"
LangString Issue ${LANG_SIMPCHINESE} "快报期刊文件"
LangString Issue ${LANG_ENGLISH} "Kuaibao issue"
LangString Shell ${LANG_SIMPCHINESE} "快报命令窗口"
LangString Shell ${LANG_ENGLISH} "Kuaibao terminal"
LangString Manual ${LANG_SIMPCHINESE} "快报使用说明"
LangString Manual ${LANG_ENGLISH} "Kuaibao manual"
LangString Samples ${LANG_SIMPCHINESE} "样刊"
LangString Samples ${LANG_ENGLISH} "Examples"
LangString Remove ${LANG_SIMPCHINESE} "卸载快报"
LangString Remove ${LANG_ENGLISH} "Uninstall Kuaibao"

VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductName" "快报"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileDescription" "快报安装程序"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "LegalCopyright" "MIT"
VIProductVersion "${NUMBERS}.0"

; Makes a verb of a class of files, as the entry of a menu.
!macro AddVerb CLASS TEXT COMMAND
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${TEXT}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "Icon" "${PROGRAM}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\command" "" '${COMMAND}'
!macroend

!macro RemoveVerb CLASS
  DeleteRegKey HKCU "${CLASSES}\${CLASS}\shell\kuaibao"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${CLASS}\shell"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${CLASS}"
!macroend

; Makes a double click on files of a kind build them, unless the user has a program for these.
!macro ClaimIfFree ENDING
  ReadRegStr $0 HKCR "${ENDING}" ""
  ReadRegStr $1 HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\${ENDING}\UserChoice" "ProgId"
  ${If} "$0$1" == ""
    WriteRegStr HKCU "${CLASSES}\${ENDING}" "" "Kuaibao.Issue"
  ${EndIf}
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "Kuaibao.Issue" ""
!macroend

!macro Disclaim ENDING
  ReadRegStr $0 HKCU "${CLASSES}\${ENDING}" ""
  ${If} $0 == "Kuaibao.Issue"
    DeleteRegValue HKCU "${CLASSES}\${ENDING}" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "Kuaibao.Issue"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Gets the program of a folder out of the way; it cannot be deleted while it runs.
!macro CloseProgram FOLDER
  ${Do}
    ${IfNot} ${FileExists} "${FOLDER}\kuaibao.exe"
      ${Break}
    ${EndIf}
    ClearErrors
    Delete "${FOLDER}\kuaibao.exe"
    ${IfNot} ${Errors}
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 3
    Quit
  ${Loop}
!macroend

; Removes what an earlier version installed in a folder, as its uninstaller knows it; documents stay.
!macro RemoveEarlier FOLDER
  !insertmacro CloseProgram "${FOLDER}"
  ${If} ${FileExists} "${FOLDER}\uninstall.exe"
    ExecWait '"${FOLDER}\uninstall.exe" /S _?=${FOLDER}'
    Delete "${FOLDER}\uninstall.exe"
    RMDir "${FOLDER}"
  ${EndIf}
!macroend

; Deletes an example as it was installed; what somebody has made of one stays under another name, which no later version has.
; In $R0 and $R1: the date of what was installed.
!macro DeleteExample FOLDER NAME
  GetFileTime "${FOLDER}\${NAME}" $0 $1
  ${If} "$0 $1" == "$R0 $R1"
    Delete "${FOLDER}\${NAME}"
  ${Else}
    StrCpy $2 1
    ${DoWhile} ${FileExists} "${FOLDER}\改过的$2-${NAME}"
      IntOp $2 $2 + 1
    ${Loop}
    Rename "${FOLDER}\${NAME}" "${FOLDER}\改过的$2-${NAME}"
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd

Section "install"
  ReadRegStr $0 HKCU "Software\Kuaibao" "InstallDir"
  ${If} $0 != ""
  ${AndIf} $0 != $INSTDIR
    !insertmacro RemoveEarlier $0
  ${EndIf}
  !insertmacro RemoveEarlier $INSTDIR
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Kuaibao" "InstallDir" "$INSTDIR"

  WriteRegStr HKCU "${CLASSES}\Kuaibao.Issue" "" "$(Issue)"
  WriteRegStr HKCU "${CLASSES}\Kuaibao.Issue\DefaultIcon" "" "${PROGRAM},0"
  !insertmacro AddVerb "Kuaibao.Issue\shell\open" "$(Verb)" '"${PROGRAM}" open "%1"'
  !insertmacro AddVerb "Kuaibao.Issue\shell\edit" "$(Edit)" 'notepad.exe "%1"'
  WriteRegStr HKCU "${CLASSES}\.kuaibao" "" "Kuaibao.Issue"
  WriteRegStr HKCU "${CLASSES}\.kuaibao" "PerceivedType" "text"
  !insertmacro ClaimIfFree ".yaml"
  !insertmacro ClaimIfFree ".yml"
  !insertmacro AddVerb "SystemFileAssociations\.yaml\shell\kuaibao" "$(Verb)" '"${PROGRAM}" open "%1"'
  !insertmacro AddVerb "SystemFileAssociations\.yml\shell\kuaibao" "$(Verb)" '"${PROGRAM}" open "%1"'
  !insertmacro AddVerb "Directory\shell\kuaibao" "$(Verb)" '"${PROGRAM}" open "%1"'
  !insertmacro TellExplorer

  CreateDirectory "$SMPROGRAMS\快报"
  CreateShortcut "$SMPROGRAMS\快报\$(Manual).lnk" "$INSTDIR\使用说明.html"
  CreateShortcut "$SMPROGRAMS\快报\$(Samples).lnk" "$INSTDIR\app\examples"
  SetOutPath "$DOCUMENTS"
  CreateShortcut "$SMPROGRAMS\快报\$(Shell).lnk" "$SYSDIR\cmd.exe" '/k "kuaibao --help"' "${PROGRAM}"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\快报\$(Remove).lnk" "$INSTDIR\uninstall.exe"
  ${AddToPath}

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "快报"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Kuaibao"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; The first run proves the program, and keeps what it compiled beside it.
  InitPluginsDir
  nsExec::Exec '"${PROGRAM}" build "$INSTDIR\app\examples\yanjin-044\issue.yaml" -o "$PLUGINSDIR\trial.pdf"'
  Pop $0
  ${If} $0 != "0"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoStart)" /SD IDOK
    SetErrorLevel 4
  ${EndIf}
SectionEnd

Section "uninstall"
  !insertmacro CloseProgram $INSTDIR
  GetFileTime "$INSTDIR\LICENSE.txt" $R0 $R1
  Delete "$INSTDIR\app\dist\bundle\*.cache*"
  !include "${FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$LOCALAPPDATA\kuaibao\node-*.cache*"
  RMDir "$LOCALAPPDATA\kuaibao"
  RMDir /r "$SMPROGRAMS\快报"
  DeleteRegKey HKCU "${CLASSES}\Kuaibao.Issue"
  DeleteRegKey HKCU "${CLASSES}\.kuaibao"
  !insertmacro Disclaim ".yaml"
  !insertmacro Disclaim ".yml"
  !insertmacro RemoveVerb "SystemFileAssociations\.yaml"
  !insertmacro RemoveVerb "SystemFileAssociations\.yml"
  !insertmacro RemoveVerb "Directory"
  DeleteRegKey HKCU "Software\Kuaibao"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${un.RemoveFromPath}
  !insertmacro TellExplorer
SectionEnd
