Third-party software in this distribution
=========================================

Kiln itself is under the Apache License 2.0 (LICENSE). Each part listed here is under the licenses in front of it; where
there are several, you may choose. Their full texts are in the folder "licenses"; notices of the parts themselves are in the folder
META-INF of their files in "lib". All parts are unchanged. Their sources: by group, name and version at https://central.sonatype.com.

<#list dependencyMap as entry>
<#assign p = entry.getKey()>
<#list entry.getValue() as license>(${license}) </#list>${p.name} (${p.groupId}:${p.artifactId}:${p.version})
</#list>

Native code inside of these parts
---------------------------------
(Apache-2.0) libnd4j, in nd4j-native
(Apache-2.0) oneDNN, Copyright Intel Corporation, in nd4j-native; it contains (BSD-3-Clause) Xbyak
(GPL-3.0 with GCC-exception-3.1) libgomp, in nd4j-native; libgcc, libgfortran, in openblas
(LGPL-2.1) libquadmath, Copyright Free Software Foundation, in openblas
(BSD-3-Clause) OpenBLAS and LAPACK, in openblas
(BSD-3-Clause) Zstandard, in zstd-jni
(GPL-2.0-with-classpath-exception) JavaFX; its javafx-graphics contains the IJG's JPEG library: this software is based in part on the
work of the Independent JPEG Group
