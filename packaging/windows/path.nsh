; Puts the program's folder on the user's PATH and takes it off again. A PATH may be longer than the strings of a setup,
; which would cut it off: it is read, changed and written as memory of the system's own.

!define HKEY_CURRENT_USER 0x80000001
!define KEY_ALL 0x2001F
!define REG_EXPAND_SZ 2

; In $R0: the key; $R1: memory with ";PATH;" in it; $R2: the type of the value, or nothing where there is no PATH.
!macro ReadPath
  System::Call 'advapi32::RegOpenKeyExW(p ${HKEY_CURRENT_USER}, w "Environment", i 0, i ${KEY_ALL}, *p .R0)'
  System::Call 'advapi32::RegQueryValueExW(p R0, w "Path", p 0, *i .R2, p 0, *i .R3) i.R4'
  ${If} $R4 != 0
    StrCpy $R2 ${REG_EXPAND_SZ}
    StrCpy $R3 2
  ${EndIf}
  IntOp $R5 $R3 + 2064
  System::Alloc $R5
  Pop $R1
  System::Call 'kernel32::lstrcpyW(p R1, w ";")'
  ${If} $R4 == 0
    IntPtrOp $R6 $R1 + 2
    System::Call 'advapi32::RegQueryValueExW(p R0, w "Path", p 0, p 0, p R6, *i R3)'
  ${EndIf}
  System::Call 'kernel32::lstrcatW(p R1, w ";")'
  System::Call 'shlwapi::StrStrIW(p R1, w ";$INSTDIR;") p.R7'
!macroend

; Writes the text at an address, but for the semicolon at its end; no text, no PATH.
!macro WritePath FROM
  System::Call 'kernel32::lstrlenW(p ${FROM}) i.R3'
  ${If} $R3 > 1
    IntOp $R3 $R3 - 1
    IntOp $R3 $R3 * 2
    IntPtrOp $R9 ${FROM} + $R3
    System::Call '*$R9(&i2 0)'
    IntOp $R3 $R3 + 2
    System::Call 'advapi32::RegSetValueExW(p R0, w "Path", i 0, i R2, p ${FROM}, i R3)'
  ${Else}
    System::Call 'advapi32::RegDeleteValueW(p R0, w "Path")'
  ${EndIf}
!macroend

!macro ClosePath
  System::Call 'advapi32::RegCloseKey(p R0)'
  System::Free $R1
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro AddToPath
  !insertmacro ReadPath
  ${If} $R7 == 0
    System::Call 'kernel32::lstrcatW(p R1, w "$INSTDIR;")'
    ; Where there was no PATH, an empty entry stands before ours: ";;folder;".
    StrLen $R8 ";;$INSTDIR;"
    System::Call 'kernel32::lstrlenW(p R1) i.R3'
    IntPtrOp $R6 $R1 + 2
    ${If} $R3 == $R8
      IntPtrOp $R6 $R6 + 2
    ${EndIf}
    !insertmacro WritePath $R6
  ${EndIf}
  !insertmacro ClosePath
!macroend
!define AddToPath "!insertmacro AddToPath"

!macro RemoveFromPath
  !insertmacro ReadPath
  ${If} $R7 != 0
    StrLen $R8 ";$INSTDIR"
    IntOp $R8 $R8 * 2
    IntPtrOp $R9 $R7 + $R8
    System::Call 'kernel32::lstrlenW(p R9) i.R3'
    IntOp $R3 $R3 + 1
    IntOp $R3 $R3 * 2
    System::Call 'kernel32::RtlMoveMemory(p R7, p R9, i R3)'
    IntPtrOp $R6 $R1 + 2
    !insertmacro WritePath $R6
  ${EndIf}
  !insertmacro ClosePath
!macroend
!define un.RemoveFromPath "!insertmacro RemoveFromPath"
