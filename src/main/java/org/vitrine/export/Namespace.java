package org.vitrine.export;

/// An XML namespace under the prefix that our documents give it.
public record Namespace(String prefix, String uri) {

    public static final Namespace XML = new Namespace("xml", "http://www.w3.org/XML/1998/namespace");
    public static final Namespace XSI = new Namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    public static final Namespace DC = new Namespace("dc", "http://purl.org/dc/elements/1.1/");
    public static final Namespace DCTERMS = new Namespace("dcterms", "http://purl.org/dc/terms/");
}
