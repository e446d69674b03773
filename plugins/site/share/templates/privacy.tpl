{{>TOP}}
{{>HEADER}}
<main id="main" class="narrow stack-l">
<h1>[[Privacy]]</h1>
<ul class="trust">
<li>@icon(eye)<span>[[<strong>Who can see the photos?</strong> Only people with the access key. There is no list of children, no name stands in an address, and search engines are kept out.]]</span></li>
<li>@icon(photo)<span>[[<strong>Where are they?</strong> On the computer that serves this site, as small pictures. The large ones stay with your photographer.]]</span></li>
<li>@icon(clock)<span>[[<strong>How long?</strong> On your device for 12 hours, then the key is needed again. “Forget these photos on this device” closes them at once. Here until your photographer takes the picture day off this site.]]</span></li>
<li>@icon(mail)<span>[[<strong>Who gets your name and address?</strong> {{SITE}} and whoever carries your parcel. Nobody else, and there is no advertising.]]</span></li>
<li>@icon(trash)<span>[[<strong>How to have all deleted or handed out?</strong> Write to your photographer; they answer for it.]]</span></li>
</ul>
<p>[[This site sets one cookie, which remembers your photos and your cart, and a second one that lets you see an order you placed. Nothing on any page comes from anywhere else.]]</p>
</main>
{{>END}}
