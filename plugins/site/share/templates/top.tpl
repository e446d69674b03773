<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>{{TITLE}}</title>
<link rel="stylesheet" href="{{STYLE}}">
{{#HAS_GROUP_STYLE}}<link rel="stylesheet" href="{{GROUP_STYLE}}">{{/HAS_GROUP_STYLE}}
<link rel="icon" href="{{ICON}}" type="image/svg+xml">
<script type="module" src="{{SCRIPT}}"></script>
</head>
<body>
<a class="skip" href="#main">[[Skip to the content]]</a>
<p class="note wait offline" id="offline" role="status" hidden>@icon(info)<span>[[No connection. We go on when it is back.]]</span></p>
